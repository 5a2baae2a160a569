// SPDX-License-Identifier: Apache-2.0
// Asks Twilio's own library what it thinks. One JSON question a line on standard input, one JSON answer a line on
// standard output, in order; ends with its input.
"use strict";

const fs = require("fs");
const path = require("path");
const readline = require("readline");
const twilio = require("twilio");

const typings = fs.readFileSync(
  path.join(path.dirname(require.resolve("twilio/package.json")), "lib", "twiml", "VoiceResponse.d.ts"), "utf8");

/** The attributes that the library's typings know of an element. */
function known(element) {
  const names = new Set();
  const declaration = new RegExp(`interface ${element}Attributes \\{([^}]*)\\}`, "g");
  for (const [, body] of typings.matchAll(declaration)) {
    for (const [, name] of body.matchAll(/^\s*"?([A-Za-z]+)"?\??:/gm)) {
      names.add(name);
    }
  }
  return names;
}

/** Adds what `node` describes to the library's `parent`, by the method that the library has for it. */
function add(parent, node) {
  const method = node.name[0].toLowerCase() + node.name.slice(1);
  if (typeof parent[method] !== "function") {
    throw new Error(`the library knows no ${node.name} there`);
  }
  const attributes = known(node.name);
  const strange = Object.keys(node.attributes).filter(name => !attributes.has(name));
  if (strange.length > 0) {
    throw new Error(`the library knows no ${strange} of ${node.name}`);
  }
  const made = node.text === "" ? parent[method](node.attributes) : parent[method](node.attributes, node.text);
  node.children.forEach(child => add(made, child));
}

const answers = {
  sign: q => twilio.getExpectedTwilioSignature(q.token, q.url, q.params),
  validate: q => twilio.validateRequest(q.token, q.signature, q.url, q.params),
  bodyHash: q => twilio.getExpectedBodyHash(q.body),
  validateBody: q => twilio.validateRequestWithBody(q.token, q.signature, q.url, q.body),
  twiml: q => {
    const response = new twilio.twiml.VoiceResponse();
    q.children.forEach(child => add(response, child));
    return response.toString();
  },
  version: () => require("twilio/package.json").version
};

readline.createInterface({ input: process.stdin }).on("line", line => {
  const question = JSON.parse(line);
  let answer;
  try {
    answer = { answer: answers[question.ask](question) };
  } catch (e) {
    answer = { error: e.message };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
