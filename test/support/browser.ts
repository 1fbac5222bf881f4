import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { env, projectFolder } from "#app/env.server.ts";

/** Headless Chromium: CHROMIUM_PATH when set, else the one that comes inside the npm package. Close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  if (env.CHROMIUM_PATH) return launch(env.CHROMIUM_PATH, {});
  const folder = unpackedChromium();
  return launch(join(folder, "chromium"), {
    // The package's own NSS libraries and fonts: a bare machine has neither, and without a font pages crash.
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    FONTCONFIG_FILE: join(folder, "fonts.conf"),
    HOME: folder,
  });
}

async function launch(executablePath: string, environment: Record<string, string>): Promise<Browser> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  const options = { executablePath, env: { ...(inherited as Record<string, string>), ...environment } };
  // Never the package's default flags: --disable-web-security makes tests of Origin and CSRF meaningless.
  if (process.getuid?.() === 0) return chromium.launch({ ...options, args: ["--no-sandbox"] });
  try {
    return await chromium.launch({ ...options, chromiumSandbox: true });
  } catch {
    // Some systems forbid the namespaces that the sandbox is made of. Only our own pages are opened here.
    return chromium.launch({ ...options, args: ["--no-sandbox"] });
  }
}

/** The package only looks whether its file exists, so the folder is per version, user and checkout; renamed when complete. */
function unpackedChromium(): string {
  const manifest = join(projectFolder, "node_modules/@sparticuz/chromium/package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const checkout = createHash("sha256").update(projectFolder).digest("hex").slice(0, 8);
  const folder = join(tmpdir(), `plumbline-chromium-${version}-${process.getuid?.() ?? "user"}-${checkout}`);
  if (existsSync(join(folder, "fonts.conf"))) return folder;

  const fresh = mkdtempSync(join(tmpdir(), "plumbline-chromium-new-"));
  // In a process of its own: importing the package changes environment variables of its process.
  const script = "const { default: c } = await import('@sparticuz/chromium'); await c.executablePath();";
  execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: projectFolder,
    env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
  });
  mkdirSync(join(fresh, "font-cache"), { recursive: true });
  writeFileSync(
    join(fresh, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "font-cache")}</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(fresh, folder);
  } catch {
    // Another test process was faster.
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}
