"""The far end of ECS Exec: a WebSocket on the loopback interface that speaks the protocol of Session Manager.

A session runs ``sh -c <command>`` of its own in place of a container's program. What is typed goes to its standard input
once the handshake is over; its output comes back in numbered messages, each of which must be acknowledged.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import socket
import struct
import subprocess
import threading
import time
import uuid
from dataclasses import dataclass, field

_WEBSOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_OUTPUT, _SIZE, _REQUEST, _RESPONSE, _COMPLETE = 1, 3, 5, 6, 7
_END_OF_INPUT = b"\x04"
_HEADER = 116


@dataclass
class Session:
    """What ExecuteCommand has promised."""

    command: str
    token: str
    environment: dict[str, str] = field(default_factory=dict)


class DataChannels:
    """Listens once the first session is opened. The token admits to its session, once."""

    def __init__(self) -> None:
        self._sessions: dict[str, Session] = {}
        self._listener: socket.socket | None = None

    def clear(self) -> None:
        self._sessions.clear()

    def open(self, command: str, environment: dict[str, str]) -> tuple[str, str, str]:
        """The id, the address and the token of a new session."""
        if self._listener is None:
            self._listener = socket.create_server(("127.0.0.1", 0))
            threading.Thread(target=self._listen, args=(self._listener,), daemon=True).start()
        session_id = f"ecs-execute-command-{uuid.uuid4().hex[:17]}"
        token = secrets.token_urlsafe(48)
        self._sessions[session_id] = Session(command, token, environment)
        port = self._listener.getsockname()[1]
        return session_id, f"ws://127.0.0.1:{port}/v1/data-channel/{session_id}?role=publish_subscribe", token

    def _listen(self, listener: socket.socket) -> None:
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                path = _upgrade(connection)
                session = self._sessions.pop(path.split("/")[-1].split("?")[0], None)
                stream = WebSocket(connection)
                opening = json.loads(stream.receive() or b"{}")
                if session is None or opening.get("TokenValue") != session.token:
                    stream.close(4001, "Unauthorized")
                    return
                Conversation(stream, session).run()
            except (OSError, ValueError):
                return


def _upgrade(connection: socket.socket) -> str:
    request = b""
    while not request.endswith(b"\r\n\r\n"):
        part = connection.recv(1)
        if not part:
            raise OSError("the request ended early")
        request += part
    lines = request.decode().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    digest = hashlib.sha1((headers["sec-websocket-key"] + _WEBSOCKET).encode()).digest()
    answer = (
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Accept: {base64.b64encode(digest).decode()}\r\n\r\n"
    )
    connection.sendall(answer.encode())
    return lines[0].split(" ")[1]


class WebSocket:
    """Frames, as a server reads and writes them."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._sending = threading.Lock()

    def receive(self) -> bytes | None:
        """The next whole message, or nothing when the other end has gone."""
        message = b""
        while True:
            first, second = self._exactly(2)
            length = second & 127
            if length == 126:
                length = struct.unpack(">H", self._exactly(2))[0]
            elif length == 127:
                length = struct.unpack(">Q", self._exactly(8))[0]
            mask = self._exactly(4) if second & 128 else b"\0\0\0\0"
            payload = bytes(byte ^ mask[index % 4] for index, byte in enumerate(self._exactly(length)))
            kind = first & 15
            if kind == 8:
                return None
            if kind == 9:
                self._send(10, payload)
            elif kind in (0, 1, 2):
                message += payload
                if first & 128:
                    return message

    def _exactly(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            part = self._connection.recv(count - len(data))
            if not part:
                raise OSError("the connection ended")
            data += part
        return data

    def send(self, payload: bytes) -> None:
        self._send(2, payload)

    def close(self, code: int, reason: str) -> None:
        self._send(8, struct.pack(">H", code) + reason.encode())

    def _send(self, kind: int, payload: bytes) -> None:
        length = len(payload)
        if length < 126:
            head = struct.pack(">BB", 128 | kind, length)
        elif length < 65536:
            head = struct.pack(">BBH", 128 | kind, 126, length)
        else:
            head = struct.pack(">BBQ", 128 | kind, 127, length)
        with self._sending:
            self._connection.sendall(head + payload)


def encode(kind: str, sequence: int, payload_type: int, payload: bytes) -> bytes:
    flags = 1 if sequence == 0 else 0
    message_id = uuid.uuid4().bytes
    return (
        struct.pack(">I", _HEADER)
        + kind.encode().ljust(32)
        + struct.pack(">IQqQ", 1, int(time.time() * 1000), sequence, flags)
        + message_id[8:]
        + message_id[:8]
        + hashlib.sha256(payload).digest()
        + struct.pack(">II", payload_type, len(payload))
        + payload
    )


def decode(message: bytes) -> tuple[str, int, int, bytes, str]:
    """The kind, the sequence number, the kind of payload, the payload, and the message's id."""
    kind = message[4:36].decode().strip()
    sequence = struct.unpack(">q", message[48:56])[0]
    message_id = str(uuid.UUID(bytes=message[72:80] + message[64:72]))
    payload_type, length = struct.unpack(">II", message[112:120])
    payload = message[120 : 120 + length]
    if hashlib.sha256(payload).digest() != message[80:112]:
        raise ValueError("the digest does not fit")
    return kind, sequence, payload_type, payload, message_id


class Conversation:
    def __init__(self, stream: WebSocket, session: Session) -> None:
        self._stream = stream
        self._session = session
        self._sent = 0
        self._acknowledged: set[int] = set()
        self._numbering = threading.Lock()
        self._program: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        actions = [{"ActionType": "SessionType", "ActionParameters": {"SessionType": "InteractiveCommands"}}]
        self._output(_REQUEST, json.dumps({"AgentVersion": "3.3.0", "RequestedClientActions": actions}).encode())
        try:
            while True:
                message = self._stream.receive()
                if message is None:
                    return
                self._take(*decode(message))
        finally:
            if self._program is not None:
                self._program.kill()

    def _take(self, kind: str, sequence: int, payload_type: int, payload: bytes, message_id: str) -> None:
        if kind == "acknowledge":
            self._acknowledged.add(json.loads(payload)["AcknowledgedMessageSequenceNumber"])
            return
        known = {
            "AcknowledgedMessageType": kind,
            "AcknowledgedMessageId": message_id,
            "AcknowledgedMessageSequenceNumber": sequence,
            "IsSequentialMessage": True,
        }
        self._stream.send(encode("acknowledge", 0, 0, json.dumps(known).encode()))
        if payload_type == _RESPONSE:
            self._output(_COMPLETE, json.dumps({"HandshakeTimeToComplete": 1, "CustomerMessage": ""}).encode())
            self._start()
        elif payload_type == _SIZE and self._program is not None:
            json.loads(payload)["cols"]
        elif payload_type == _OUTPUT and self._program is not None and self._program.stdin is not None:
            self._type(self._program.stdin, payload)

    @staticmethod
    def _type(stdin: object, payload: bytes) -> None:
        text, end, _ = payload.partition(_END_OF_INPUT)
        try:
            stdin.write(text)  # type: ignore[attr-defined]
            stdin.flush()  # type: ignore[attr-defined]
            if end:
                stdin.close()  # type: ignore[attr-defined]
        except (OSError, ValueError):
            return

    def _start(self) -> None:
        self._program = subprocess.Popen(
            ["/bin/sh", "-c", self._session.command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=self._session.environment,
            cwd="/",
        )
        threading.Thread(target=self._tell, args=(self._program,), daemon=True).start()

    def _tell(self, program: subprocess.Popen[bytes]) -> None:
        if program.stdout is None:
            return
        try:
            for line in program.stdout:
                self._output(_OUTPUT, line.replace(b"\n", b"\r\n"))
            program.wait()
            self._await_acknowledgements()
            closing = {"MessageType": "channel_closed", "MessageId": str(uuid.uuid4()), "Output": ""}
            self._stream.send(encode("channel_closed", 0, 0, json.dumps(closing).encode()))
            self._stream.close(1000, "")
        except OSError:
            return

    def _await_acknowledgements(self) -> None:
        """Nothing is closed before all has arrived; who never acknowledges waits for it in vain."""
        until = time.monotonic() + 20
        while len(self._acknowledged) < self._sent and time.monotonic() < until:
            time.sleep(0.01)

    def _output(self, payload_type: int, payload: bytes) -> None:
        with self._numbering:
            self._stream.send(encode("output_stream_data", self._sent, payload_type, payload))
            self._sent += 1
