// Drives WebKitGTK, Safari's engine, through Debian's WebKitWebDriver on a screen of its own.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";

export interface WebKitOptions {
  /** The path of WebKitWebDriver. */
  driver: string;
  /** The path of the MiniBrowser that it drives. */
  browser: string;
  /** Switches of the engine, such as JSC_useWasm. */
  env?: Readonly<Record<string, string>>;
  /** Lines of GTK's settings.ini, for example gtk-enable-animations=0. */
  settings?: string;
}

/** A session of the W3C WebDriver protocol, plain requests over HTTP. */
export interface WebKitSession {
  readonly version: string;
  call(method: "GET" | "POST" | "DELETE", command: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

export async function launchWebKit(options: WebKitOptions): Promise<WebKitSession> {
  const home = await mkdtemp(path.join(os.tmpdir(), "softbend-webkit-"));
  const children: ChildProcess[] = [];
  const end = async (): Promise<void> => {
    for (const child of children.toReversed()) child.kill("SIGTERM");
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const killAll = (): void => children.forEach((child) => child.kill("SIGKILL"));
  process.once("exit", killAll);
  try {
    const display = await startScreen(children, home);
    const port = await freePort();
    children.push(startDriver(options, await environment(options, display, home), port));
    const session = await startSession(options, `http://127.0.0.1:${port}`);
    return {
      ...session,
      close: async () => {
        await session.call("DELETE", "").catch(() => undefined);
        process.off("exit", killAll);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** A screen in memory, and a window manager: without one the page never has the focus. */
async function startScreen(children: ChildProcess[], home: string): Promise<string> {
  const args = ["-displayfd", "3", "-screen", "0", "1400x1400x24", "-nolisten", "tcp"];
  const screen = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  children.push(screen);
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]!.once("data", (text: Buffer) => resolve(text.toString().trim()));
    screen.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    screen.once("error", reject);
  });
  const env = { ...process.env, DISPLAY: `:${number}`, HOME: home };
  children.push(spawn("openbox", [], { env, stdio: "ignore" }));
  return `:${number}`;
}

async function environment(
  { env = {}, settings }: WebKitOptions,
  display: string,
  home: string,
): Promise<NodeJS.ProcessEnv> {
  if (settings !== undefined) {
    await mkdir(path.join(home, "gtk-3.0"));
    await writeFile(path.join(home, "gtk-3.0/settings.ini"), `[Settings]\n${settings}\n`);
  }
  const folders = ["HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"];
  return {
    ...process.env,
    ...Object.fromEntries(folders.map((name) => [name, home])),
    DISPLAY: display,
    GDK_BACKEND: "x11",
    LIBGL_ALWAYS_SOFTWARE: "1",
    NO_AT_BRIDGE: "1",
    GTK_A11Y: "none",
    ...env,
  };
}

function startDriver(
  { driver }: WebKitOptions,
  env: NodeJS.ProcessEnv,
  port: number,
): ChildProcess {
  return spawn(driver, [`--port=${port}`, "--host=127.0.0.1"], { env, stdio: "ignore" });
}

async function startSession(
  { browser }: WebKitOptions,
  base: string,
): Promise<Omit<WebKitSession, "close">> {
  await untilUp(`${base}/status`);
  const wanted = { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } };
  const { sessionId, capabilities } = (await request("POST", `${base}/session`, {
    capabilities: { alwaysMatch: wanted },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    call: (method, command, body) =>
      request(method, `${base}/session/${sessionId}${command}`, body),
  };
}

async function untilUp(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await request("GET", url);
      return;
    } catch (error) {
      if (attempt > 200) throw error;
      await new Promise((wait) => setTimeout(wait, 50));
    }
  }
}

async function request(method: string, url: string, body?: object): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const text = body === undefined ? null : JSON.stringify(body);
  const response = await fetch(url, { method, headers, body: text });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
  return value;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
