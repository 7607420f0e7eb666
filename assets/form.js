"use strict";
// The form for a voice from home. It makes a code of what is chosen, as src/domain/vote_code.rs reads it, and sends nothing.
(function () {
  const form = document.getElementById("form");
  const data = form.dataset;
  const sizes = data.sizes.split(" ").map(Number);
  const byId = (id) => document.getElementById(id);
  const notice = byId("notice");
  const random = new Uint32Array(1);
  crypto.getRandomValues(random);
  // Tells two people with equal answers apart; it says nothing about who they are.
  const person = random[0] % sizes[2];
  let revision = 0;
  let last = "";

  // A number as letters of the alphabet, the first one the largest: number * size + value.
  function multiplyAdd(number, size, value) {
    let carry = value;
    for (let at = number.length - 1; at >= 0; at -= 1) {
      carry += number[at] * size;
      number[at] = carry % 32;
      carry = Math.floor(carry / 32);
    }
  }

  // The product in the field of 32 elements of x^5 + x^2 + 1.
  function times(one, other) {
    let product = 0;
    for (let bit = 0; bit < 5; bit += 1) {
      if ((other >> bit) & 1) product ^= one;
      one = one & 16 ? (one << 1) ^ 37 : one << 1;
    }
    return product;
  }

  function check(letters) {
    const sum = 2 ^ 4;
    const product = times(2, 4);
    let high = 0;
    let low = 0;
    for (const letter of letters) {
      const top = high ^ letter;
      high = low ^ times(top, sum);
      low = times(top, product);
    }
    return [high, low];
  }

  function chosen(question) {
    const input = form.querySelector('input[name="q' + question + '"]:checked');
    return input ? Number(input.value) : 0;
  }

  function answers() {
    return Array.from({ length: Number(data.questions) }, (_, question) => chosen(question));
  }

  function code(role, given) {
    const number = new Array(Number(data.letters)).fill(0);
    multiplyAdd(number, sizes[0], role);
    multiplyAdd(number, sizes[1], Number(data.card));
    multiplyAdd(number, sizes[2], person);
    multiplyAdd(number, sizes[3], Math.min(revision, sizes[3] - 1));
    given.forEach((choice) => multiplyAdd(number, Number(data.choices), choice));
    const letters = number.concat(check(number)).map((value) => data.alphabet[value]).join("");
    return letters.match(/.{1,4}/g).join(" ");
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = answers();
    if (given.every((choice) => choice === 0)) {
      byId("result").hidden = true;
      notice.textContent = data.nothing;
      return;
    }
    const role = Number(byId("role").value);
    const said = [role].concat(given).join(" ");
    if (said !== last) revision += 1;
    last = said;
    notice.textContent = "";
    byId("code").textContent = code(role, given);
    byId("result").hidden = false;
    byId("result-title").focus();
  });

  form.addEventListener("change", () => {
    if (byId("result").hidden) return;
    byId("result").hidden = true;
    notice.textContent = data.changed;
  });

  byId("copy").addEventListener("click", () => {
    const told = () => { notice.textContent = data.copied; };
    const text = byId("code").textContent;
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).then(told, () => select());
    } else {
      select();
    }
  });

  function select() {
    const range = document.createRange();
    range.selectNodeContents(byId("code"));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  byId("make").hidden = false;
})();
