// Made-up answers: the system around the window.
const nothing = () => {};
export const onDeskRequested = async () => nothing;
export const onMenu = async () => nothing;
export const onCloseRequested = async () => nothing;
export const setWindowTitle = async () => {};
export const closeWindow = async () => {};
export const pickDesk = async () => "/home/editor/northern-brief.briefdesk";
export const pickNewDesk = async (suggested: string) => `/home/editor/${suggested}`;
export const pickFolder = async () => "/home/editor/site";
export const pickFiles = async () => ["/home/editor/archive.zip"];
export const pickZip = async () => "/home/editor/site.zip";
export const openPath = async () => {};
export const styleNonce = () => "";
