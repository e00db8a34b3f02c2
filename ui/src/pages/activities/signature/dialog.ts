// The signature sheet is seldom made: its dialog is loaded then.

import { Later } from '../../../lib/later.svelte'

export const signatureDialog = new Later(async () => (await import('./SignatureDialog.svelte')).default)
