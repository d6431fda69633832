import 'core-js/full';
