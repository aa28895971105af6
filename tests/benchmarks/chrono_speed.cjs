// Reads a file of texts with chrono and prints how long that took: node chrono_speed.cjs FILE FOLDER
const fs = require("node:fs");
const path = require("node:path");
const chrono = require("node:module").createRequire(path.join(process.argv[3], "here.js"))("chrono-node");

const texts = fs.readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line));
let characters = 0;
for (const each of texts) characters += each.text.length;

let expressions = 0;
const before = process.cpuUsage();
for (const each of texts) expressions += chrono.parse(each.text, new Date(each.dct)).length;
const spent = process.cpuUsage(before);
console.log(JSON.stringify({ characters, seconds: (spent.user + spent.system) / 1e6, expressions }));
