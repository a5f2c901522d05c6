export const print = {
  PRINT_ADDRESS_GONE:
    'This address was good for 10 minutes only. Go back to the item and press “Print for the wall” again.',
  PRINT_PERIOD_INVALID: 'Choose a month, a quarter or a year to print.',
  PRINT_NOTHING: 'Nothing has been published for this period yet, so there is nothing to print.',
  PRINT_NO_REGISTER: 'Only matters of the four discussions and two disclosures have this register.',
  PRINT_TOO_LARGE: 'Too much for one print. Choose one kind, such as finance, or a shorter time.',
  PRINT_BUSY: 'Too many people are printing. Try again in a minute.',
  WALL_PHOTO_NOT_PICTURE: 'Upload a photo: a document does not show the sheet on the wall.',
  WALL_PHOTO_TWICE: 'This photo has been uploaded already.',
  WALL_PHOTO_TOO_MANY: 'At most {max} photos for one version, and there are as many.',
  WALL_PHOTO_BEFORE_PUBLICATION:
    'This version was published on {date}; it cannot have hung before that. Enter the day it was really put up.',
  WALL_PHOTO_IN_FUTURE: 'That day is still to come. Enter it once the sheet hangs.',
  WALL_PHOTO_OWN: 'You uploaded this photo yourself: another supervisor has to go and confirm it.',
  WALL_PHOTO_CONFIRMED: 'A supervisor has confirmed it already.',
  WALL_PHOTO_WITHDRAWN: 'This photo has been withdrawn. Go back and open the item again.',
}
