// Photos are seldom straightened: the dialog is loaded then.

import { Later } from '../../lib/later.svelte'

export const straightenDialog = new Later(async () => (await import('./StraightenDialog.svelte')).default)
