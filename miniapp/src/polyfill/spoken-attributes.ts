const spoken = { 'aria-role': '', 'aria-label': '' }

/** What a screen reader says, for the two of WeChat's components that carry it here. */
export const spokenAttributes = { View: spoken, Image: spoken }
