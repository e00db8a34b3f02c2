// Another record is shown by a page that begins anew: nothing of the one before can stay behind.

export const page = { beginAnew: () => window.location.reload() }
