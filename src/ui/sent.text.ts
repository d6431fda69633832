/** What is said of something that was sent. Each says no more than is known. */
export const sentText = {
  sending: 'Sending …',
  sentPublished: 'Thank you. It is published.',
  sentPending: 'Thank you. It has arrived, and is published once it was checked.',
  keptOnDevice: 'Saved on this device. It is sent as soon as the shop can be reached, also when you come back later.',
  keptInPage: 'Not sent yet. Please keep this page open: it is sent as soon as the shop can be reached.',
  sentRefused: 'The shop did not accept it. What you wrote is still here.',
  sentStuck: 'The shop could not be reached for a long time. Whether it has arrived is not known.',
  sentFull: 'Too much is waiting to be sent already. What you wrote is still here.',
  sendUnavailable: 'Sending does not work at the moment. What you wrote is still here.',
  sendAgain: 'Send again',
};
