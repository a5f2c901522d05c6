/** Panel scoring. */
export const panel = {
  PANEL_SUBJECT_ELSEWHERE: 'A chosen village or group does not belong here. Please choose again.',
  PANEL_SUBJECTS_COUNT: 'Choose 2 to {max} villages or groups: one alone cannot be compared.',
  PANEL_ASPECTS_COUNT: 'There must be 1 to {max} aspects.',
  PANEL_ASPECT_INVALID:
    'Aspect {number} is not complete: it needs a name, full marks from 1 to {max} and a weight from 1 to 100, whole numbers.',
  PANEL_WEIGHTS_SUM: 'The weights add up to {sum}%. Please change them to make exactly 100%.',
  PANEL_SCORER_UNKNOWN: 'One of the scorers holds no office any more. Please choose again.',
  PANEL_SCORERS_COUNT: 'There must be {min} to {max} scorers.',
  PANEL_SCORERS_TO_DROP:
    'To leave out the highest and the lowest mark, at least {min} scorers are needed, at most {max}. Add some, or switch it off.',
  PANEL_CLOSED: 'Scoring is over, nothing can be changed. The result is shown once it is published.',
  PANEL_NOT_SCORER: 'You are not a scorer of this comparison. If that is wrong, please ask the host.',
  PANEL_SCORE_MISSING: '“{aspect}” has no mark yet. Please add it.',
  PANEL_SCORE_RANGE: 'The mark for “{aspect}” must be from 0 to {max}, in steps of a half.',
  PANEL_REASON_REQUIRED:
    '{missing} sheets are still missing. To end now, write why (at least {min} characters); everybody reads it.',
}
