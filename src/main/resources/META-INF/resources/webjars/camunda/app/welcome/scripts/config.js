export default {
  customScripts: ['../tasklist/scripts/sign-in'],
  disableWelcomeMessage: true
};
