// The window's sentences in French: those of the reports, of the commands and of the menu bar are not shown in it.

export default import.meta.glob<string>(
  [
    '../../../locales/fr-CA/*.ftl',
    '!../../../locales/fr-CA/report.ftl',
    '!../../../locales/fr-CA/signature.ftl',
    '!../../../locales/fr-CA/headless.ftl',
    '!../../../locales/fr-CA/menu.ftl',
  ],
  { query: '?raw', import: 'default', eager: true },
)
