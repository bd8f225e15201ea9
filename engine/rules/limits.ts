/** All, any and not inside one another, the outermost one included. */
export const conditionDepthLimit = 10
/** Comparisons in one condition. */
export const comparisonLimit = 500
