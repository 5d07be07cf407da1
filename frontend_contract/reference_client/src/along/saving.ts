/** A file that was taken along, for who presses “Download” without a network: browsers ask the server alone for that. */
export async function saveKept(url: string, name: string): Promise<void> {
  const content = await (await fetch(new URL(url, location.href).pathname)).blob();
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
