import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChatAnswer } from "../../adapters/preview/messages.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { type Served, servePreview } from "./serve-preview.ts";

const HOSTILE = '<img src=x onerror="alert(1)"> &amp; </article><script>alert(2)</script>';
const TEXT = `# The amnesty

In March 1999 the ministry released 270 political prisoners.

- A monk was killed in Phnom Penh.

${HOSTILE} was written on the wall, the monks said.`;

let served: Served;

beforeAll(async () => {
  const release = statement(TEXT, {
    id: "amnesty-1999",
    title: "Prisoners <b>released</b>",
    publisher: "Amnesty International",
    issued: "1999-03-12",
  });
  served = await servePreview(archiveOf([release]));
});
afterAll(() => served.stop());

type Answer = { readonly status: number; readonly text: string; readonly headers: Headers };

async function get(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(served.address + path, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return get(path, {
    method: "POST",
    body: text,
    headers: { "content-type": "application/json", ...headers },
  });
}

async function answer(answer: Promise<Answer>): Promise<ChatAnswer> {
  const { status, text } = await answer;
  expect(status).toBe(200);
  return JSON.parse(text);
}

describe("the page", () => {
  test("stands with the archive in numbers and examples to click", async () => {
    const { status, text } = await get("/");
    expect(status).toBe(200);
    expect(text).toContain("1&nbsp;document");
    expect(text).toContain("/on-this-date 17 June");
  });

  test("brings its own script and styles, and nothing from elsewhere", async () => {
    const script = await get("/page.js");
    const styles = await get("/page.css");
    expect([script.status, styles.status]).toEqual([200, 200]);
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect(styles.text).not.toMatch(/url\(["']?(?:https?:)?\/\//);
  });

  test.for(["/", "/page.js", "/page.css", "/documents/amnesty-1999", "/documents/none", "/api/say"])(
    "forbids %s to load, frame and be sniffed",
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
    },
  );

  test("comes in the theme of the reader's choice", async () => {
    const cookie = (value: string) => get("/", { headers: { cookie: `a=b; theme=${value}` } });
    expect((await cookie("dark")).text).toContain('<html lang="en" data-theme="dark">');
    expect((await cookie('"><script>')).text).toContain('<html lang="en">');
  });
});

describe("a document's page", () => {
  const from = TEXT.indexOf("In March");
  const to = TEXT.indexOf("\n\n- A monk");

  test("marks the quote at its place", async () => {
    const { status, text } = await get(`/documents/amnesty-1999?from=${from}&to=${to}`);
    expect(status).toBe(200);
    expect(text).toContain(
      '<p data-paragraph="1"><mark id="quote">In March 1999 the ministry released 270 political prisoners.</mark></p>',
    );
    expect(text).toContain("Amnesty International");
    expect(text).toContain("12 March 1999");
  });

  test("marks a quote over several passages, and the address means its beginning", async () => {
    const { text } = await get(`/documents/amnesty-1999?from=${from + 3}&to=${to + 10}`);
    expect(text.match(/<mark[^>]*>/g)).toEqual(['<mark id="quote">', "<mark>"]);
    expect(text).toContain("<mark>A monk</mark> was killed");
  });

  test("shows its texts as they are, whatever they hold", async () => {
    const { text } = await get("/documents/amnesty-1999");
    expect(text).toContain("Prisoners &lt;b&gt;released&lt;/b&gt;");
    expect(text).toContain(
      "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp;amp; &lt;/article&gt;&lt;script&gt;alert(2)&lt;/script&gt;",
    );
    expect(text).not.toContain("<script>");
    expect(text).not.toContain("<img");
  });

  test.for(["", "?from=1", "?from=9&to=3", "?from=-1&to=3", "?from=0&to=99999999", "?from=x&to=y"])(
    "marks nothing where %j is no stretch of it",
    async (query) => {
      const { status, text } = await get(`/documents/amnesty-1999${query}`);
      expect(status).toBe(200);
      expect(text).not.toContain("<mark");
    },
  );
});

describe("what is typed", () => {
  test("is answered with both platforms' messages and the place of the quote", async () => {
    const answered = await answer(
      post("/api/say", { text: "/ask how many political prisoners were released?" }),
    );
    expect(answered.drawings.map(({ platform }) => platform)).toEqual(["slack", "discord"]);
    expect(answered.private).toBe(true);
    expect(answered.summary).toContain("270 political prisoners");
    expect(answered.sources).toEqual([
      {
        title: "Prisoners <b>released</b>",
        publisher: "Amnesty International",
        issued: "12 March 1999",
        href: `/documents/amnesty-1999?from=${TEXT.indexOf("In March")}&to=${TEXT.indexOf("\n\n- A monk")}#quote`,
      },
    ]);
  });

  test("is public if it says so, and a refusal never is", async () => {
    const shared = await answer(post("/api/say", { text: "/ask who was killed? --public" }));
    const refused = await answer(post("/api/say", { text: "/ask --public" }));
    expect(shared.private).toBe(false);
    expect(JSON.stringify(shared.drawings)).toContain("Shared by you.");
    expect(JSON.stringify(shared.drawings)).not.toContain("Share to channel");
    expect(refused.private).toBe(true);
  });

  test.for([
    ["/dateline help", []],
    ["/on-this-date 12 March", ["12 March 1999"]],
    ["/timeline prisoners", ["12 March 1999"]],
    ["zeppelins over Vienna", []],
  ] as const)("may be %j", async ([text, issued]) => {
    const answered = await answer(post("/api/say", { text }));
    expect(answered.sources.map((source) => source.issued)).toEqual(issued);
  });

  test("is in no log, even where answering it fails", async () => {
    const { status, text } = await post("/api/say", { text: "break" });
    expect(status).toBe(500);
    expect(JSON.parse(text).error).toContain("Something went wrong");
    expect(served.logged).toHaveLength(1);
    expect(served.logged[0]).not.toContain('"break"');
  });
});

describe.for(["slack", "discord"] as const)("a button on %s", (platform) => {
  /** Every string of a payload under such a key: the codes of its buttons. */
  const codes = (payload: unknown): readonly string[] =>
    [...JSON.stringify(payload).matchAll(/"(?:value|custom_id)":"((?:[^"\\]|\\.)*)"/g)].map(([, code]) =>
      JSON.parse(`"${code}"`),
    );
  const pressing = async (typed: string, which: RegExp) => {
    const { drawings } = await answer(post("/api/say", { text: typed }));
    const message = drawings.find((drawing) => drawing.platform === platform)?.payload;
    const code = codes(message).find((text) => which.test(text));
    return answer(post("/api/press", { platform, code, message }));
  };

  test.for([
    ["Share to channel", /(?:^|:)\+z\./, false],
    ["In context", /(?:^|:)-w\./, true],
    ["Cite", /(?:^|:)-r\./, true],
  ] as const)("answers %s there alone, and only Share in public", async ([, which, isPrivate]) => {
    const answer = await pressing("/ask how many political prisoners were released?", which);
    expect(answer.drawings.map((drawing) => drawing.platform)).toEqual([platform]);
    expect(answer.private).toBe(isPrivate);
    expect(JSON.stringify(answer.drawings)).toContain("270 political prisoners");
    expect(answer.sources).toHaveLength(1);
  });

  test("that nobody made is refused", async () => {
    const { status, text } = await post("/api/press", { platform, code: "nonsense", message: {} });
    expect(status).toBe(400);
    expect(JSON.parse(text).error).toBe("No message of this bot has this button.");
  });
});
