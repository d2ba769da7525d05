// Made-up answers: the system around the window.
const nothing = () => {};
export const onDeskRequested = async () => nothing;
export const onMenu = async () => nothing;
export const onDrag = async () => nothing;
export const onPublished = async () => nothing;
export const notify = async () => {};
export const onCloseRequested = async () => nothing;
export const setWindowTitle = async () => {};
export const closeWindow = async () => {};
export const pickDesk = async () => "~/northern-brief.briefdesk";
export const pickNewDesk = async (suggested: string) => `~/${suggested}`;
export const pickFolder = async () => "~/site";
export const pickFiles = async () => ["~/archive.zip"];
export const pickLedgerFile = async (suggested: string) => `~/${suggested}`;
export const pickBundle = async () => "~/site.zip";
export const pickZip = async () => "~/site.zip";
export const openPath = async () => {};
export const styleNonce = () => "";
