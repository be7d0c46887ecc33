// Making and using a passkey. A form with data-passkey says what for: "make" or "use".
(() => {
  const form = document.querySelector('form[data-passkey]');
  if (!form) {
    return;
  }
  if (!window.PublicKeyCredential) {
    form.hidden = true;
    document.querySelector('[data-passkey-unable]')?.removeAttribute('hidden');
    return;
  }
  const complaint = form.querySelector('[data-passkey-complaint]');

  const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const toText = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = (list) => (list || []).map((one) => ({ ...one, id: toBytes(one.id) }));

  async function send(url, body, type) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': type, [form.dataset.csrfHeader]: form.dataset.csrf },
      body,
    });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw new Error(said.error || form.dataset.failed);
    }
    return said;
  }

  async function make() {
    const asked = await send(form.dataset.options, new URLSearchParams({ code: form.elements.code?.value || '' }),
      'application/x-www-form-urlencoded');
    const made = await navigator.credentials.create({ publicKey: {
      ...asked,
      challenge: toBytes(asked.challenge),
      user: { ...asked.user, id: toBytes(asked.user.id), name: asked.user.displayName },
      excludeCredentials: known(asked.excludeCredentials),
    } });
    return send(form.dataset.finish, JSON.stringify({ publicKey: {
      credential: {
        id: made.id,
        rawId: toText(made.rawId),
        response: {
          attestationObject: toText(made.response.attestationObject),
          clientDataJSON: toText(made.response.clientDataJSON),
          transports: made.response.getTransports ? made.response.getTransports() : [],
        },
        type: made.type,
        clientExtensionResults: made.getClientExtensionResults(),
        authenticatorAttachment: made.authenticatorAttachment,
      },
      label: form.elements.label.value,
    } }), 'application/json');
  }

  async function use() {
    const asked = await send(form.dataset.options, new URLSearchParams(), 'application/x-www-form-urlencoded');
    const used = await navigator.credentials.get({ publicKey: {
      ...asked,
      challenge: toBytes(asked.challenge),
      allowCredentials: known(asked.allowCredentials),
    } });
    return send(form.dataset.finish, JSON.stringify({
      id: used.id,
      rawId: toText(used.rawId),
      response: {
        authenticatorData: toText(used.response.authenticatorData),
        clientDataJSON: toText(used.response.clientDataJSON),
        signature: toText(used.response.signature),
        userHandle: used.response.userHandle ? toText(used.response.userHandle) : undefined,
      },
      credType: used.type,
      clientExtensionResults: used.getClientExtensionResults(),
      authenticatorAttachment: used.authenticatorAttachment,
    }), 'application/json');
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    complaint.hidden = true;
    try {
      const said = await (form.dataset.passkey === 'make' ? make() : use());
      window.location.assign(said.redirect);
    } catch (failure) {
      // what the browser itself says is for engineers
      complaint.textContent = failure instanceof DOMException ? form.dataset.failed : failure.message;
      complaint.hidden = false;
      complaint.focus();
    }
  });
})();
