import { GlobalStyles } from '@mui/material'

/** A page that prints as a document: without the console around it, dark on white, no figure torn apart between two sheets. */
export function PrintStyles() {
  return <GlobalStyles styles={styles} />
}

const styles = {
  '@page': { size: 'A4', margin: '15mm 14mm' },
  '@media print': {
    'html, body, #root, .RaLayout-root, .RaLayout-appFrame, .RaLayout-content': { background: '#fff !important' },
    '.RaLayout-appFrame': { margin: '0 !important', minHeight: '0 !important' },
    '.RaLayout-content': { padding: '0 !important' },
    'header, nav, .RaSidebar-fixed, .RaSidebar-docked, .MuiDrawer-root, .RaConfigurable-root > button': {
      display: 'none !important',
    },
    'button, .skip-nav-button, .not-printed': { display: 'none !important' },
    '.printed': {
      color: '#000 !important',
      '& *': { color: '#000 !important', background: 'none !important', boxShadow: 'none !important' },
      '& .MuiPaper-root': { border: '0 !important', padding: '0 !important' },
      '& .figure': { breakInside: 'avoid' },
      '& h2, & h3': { breakAfter: 'avoid' },
      fontSize: '10pt',
    },
  },
}
