// Made-up answers: the coming site has no pages here.
export const showSite = async () => "";
export const siteStamp = async () => "";
export const leaveSite = async () => {};
export const onSiteVisit = async () => () => {};
export const pageAt = (address: string) => `about:blank#${address}`;
export const onSiteScroll = () => () => {};
