// How every Firefox of these tests is set, beside what Playwright sets.
export const FIREFOX_PREFS = {
  // Playwright's profile relaxes the rules for pages from disk; readers' browsers do not.
  "security.fileuri.strict_origin_policy": true,
  // A reader who wants no motion, on a slow screen: Chromium's tests see all of it. Painting without a
  // graphics card is a third of what Firefox's tests cost.
  "ui.prefersReducedMotion": 1,
  "layout.frame_rate": 30,
};
