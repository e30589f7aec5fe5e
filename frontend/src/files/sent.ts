// Files and folders as they are dropped, and one file sent with a word on how much of it went.
import { token } from "../post";

export interface Named {
  file: File;
  name: string;
}

export async function filesOf(items: DataTransferItemList): Promise<Named[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((one) => one !== null);
  const found: Named[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: Named[]): Promise<void> {
  if (entry.name.startsWith(".")) return;
  if (entry.isFile) {
    const file = await new Promise<File>((good, bad) => (entry as FileSystemFileEntry).file(good, bad));
    found.push({ file, name: entry.fullPath.replace(/^\//, "") });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((good, bad) => reader.readEntries(good, bad));
    if (some.length === 0) return;
    for (const one of some) await walk(one, found);
  }
}

export type Sent = "sent" | "refused" | "lost";

export function send(url: string, file: File, told: (bytes: number) => void): Promise<Sent> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("X-CSRF-Token", token());
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => told(event.loaded));
    request.addEventListener("load", () => done(request.status < 300 ? "sent" : "refused"));
    request.addEventListener("error", () => done("lost"));
    request.send(file);
  });
}
