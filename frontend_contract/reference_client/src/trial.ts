/** Whether this is a preview of a draft: then nothing that one does is sent or kept, here or on the server. */
export const isTrial = location.pathname.startsWith("/learn/preview/");
