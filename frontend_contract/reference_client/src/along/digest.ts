/** Whether something is what its maker says. */
const hex = (bytes: ArrayBuffer) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const ofBase64 = (text: string) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));

export const digestOf = async (content: BufferSource) => hex(await crypto.subtle.digest("SHA-256", content));

/** Whether the signature is good (Ed25519); null where the browser can't tell, or the key is not known. */
export async function isSignedBy(key: string | undefined, signature: string, content: BufferSource): Promise<boolean | null> {
  if (!key) return null;
  const imported = await crypto.subtle.importKey("raw", ofBase64(key), "Ed25519", false, ["verify"]).catch(() => null);
  return imported && crypto.subtle.verify("Ed25519", imported, ofBase64(signature), content);
}
