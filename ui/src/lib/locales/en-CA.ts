// The window's sentences in English: those of the reports, of the commands and of the menu bar are not shown in it.

export default import.meta.glob<string>(
  [
    '../../../locales/en-CA/*.ftl',
    '!../../../locales/en-CA/report.ftl',
    '!../../../locales/en-CA/signature.ftl',
    '!../../../locales/en-CA/headless.ftl',
    '!../../../locales/en-CA/menu.ftl',
  ],
  { query: '?raw', import: 'default', eager: true },
)
