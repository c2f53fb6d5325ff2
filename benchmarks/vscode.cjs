// Validates files as VS Code does. usage: node vscode.cjs LANGUAGE_SERVICE SCHEMA PATH ...
const { readdirSync, readFileSync, statSync } = require("node:fs");
const { join, resolve } = require("node:path");

const [library, schemaPath, ...paths] = process.argv.slice(2);
const { getLanguageService, TextDocument } = require(library);
const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
const service = getLanguageService({});
service.configure({
  validate: true,
  schemas: [{ uri: "schema:connection-spec", fileMatch: ["*"], schema }],
});

function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(path, name));
}

async function main() {
  for (const path of paths.flatMap(files)) {
    const text = readFileSync(path, "utf8");
    const document = TextDocument.create(`file://${resolve(path)}`, "json", 1, text);
    const parsed = service.parseJSONDocument(document);
    for (const { range, message } of await service.doValidation(document, parsed)) {
      console.log(`${path}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
      process.exitCode = 1;
    }
  }
}

main();
