import { sentText } from '../../../ui/sent.text.ts';

/** Words of the form, loaded when somebody asks. */
export const askText = {
  ...sentText,
  yourQuestion: 'Your question',
  yourQuestionHint: 'It is published with its answer.',
  yourName: 'Your name',
  yourNameHint: 'As it is to be published.',
  yourEmail: 'Your e-mail address (optional)',
  yourEmailHint: 'To tell you that there is an answer; never published.',
  sendQuestion: 'Send question',
  cancel: 'Cancel',
  closeForm: 'Close',
  needsQuestion: 'Write your question.',
  needsName: 'Enter a name.',
  needsEmail: 'Enter an e-mail address such as name@example.com, or leave it empty.',
  questionsNotTaken: 'Questions cannot be asked here.',
};
