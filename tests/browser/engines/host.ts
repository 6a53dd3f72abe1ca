// A small web server and a small disk: any page, any header, with dist/ beside it.
import { copyFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const dist = path.join(root, "dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

interface Answer {
  body: string | Buffer;
  headers: Readonly<Record<string, string>>;
}

export class Host {
  /** Every path that was asked for. */
  readonly requests: string[] = [];
  readonly #pages = new Map<string, Answer>();
  readonly #folders = new Map<string, string>([["/", dist]]);
  readonly #server: Server;
  readonly #disks: string[] = [];

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Host> {
    const server = createServer();
    const host = new Host(server);
    server.on("request", (request, response) => {
      const { pathname } = new URL(request.url!, "http://host");
      host.requests.push(pathname);
      const answer = host.#answer(decodeURIComponent(pathname));
      response.writeHead(answer === undefined ? 404 : 200, answer?.headers);
      response.end(answer?.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return host;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Serves a page made by the test; returns its address. */
  page(
    body: string | Buffer,
    {
      name = `page-${this.#pages.size}.html`,
      headers = {},
    }: { name?: string; headers?: Record<string, string> } = {},
  ): string {
    const type = { "content-type": TYPES[path.extname(name)]! };
    this.#pages.set(`/${name}`, { body, headers: { ...type, ...headers } });
    return `${this.origin}/${name}`;
  }

  /** Serves a folder below `/prefix/`. */
  mount(prefix: string, folder: string): string {
    this.#folders.set(`/${prefix}/`, folder);
    return `${this.origin}/${prefix}/`;
  }

  /** A page on disk with these files of dist/ beside it; returns its file: address. */
  onDisk(body: string | Buffer, files: readonly string[]): string {
    const folder = mkdtempSync(path.join(os.tmpdir(), "softbend-page-"));
    this.#disks.push(folder);
    for (const file of files) copyFileSync(path.join(dist, file), path.join(folder, file));
    writeFileSync(path.join(folder, "page.html"), body);
    return pathToFileURL(path.join(folder, "page.html")).href;
  }

  #answer(pathname: string): Answer | undefined {
    const page = this.#pages.get(pathname);
    if (page !== undefined) return page;
    const prefixes = [...this.#folders.keys()].sort((a, b) => b.length - a.length);
    const prefix = prefixes.find((start) => pathname.startsWith(start))!;
    const inside = pathname.slice(prefix.length);
    let file = path.join(this.#folders.get(prefix)!, path.normalize(`/${inside}`));
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
      file = path.join(file, "index.html");
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    const headers = { "content-type": type, "access-control-allow-origin": "*" };
    return { body: readFileSync(file), headers };
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    for (const folder of this.#disks) await rm(folder, { recursive: true, force: true });
  }
}
