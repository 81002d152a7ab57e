"""How a site's own server says who its visitor is, in the languages that most shops are written in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """`code` runs as it stands, given the secret in the environment variable ALVAST_CHAT_SECRET."""

    id: str
    name: str
    code: str


def examples(key: str) -> tuple[Example, ...]:
    """With the public key of the chat filled in; the secret never."""
    return tuple(Example(name.lower().replace(".", ""), name, code.replace("{KEY}", key)) for name, code in _CODES.items())


_CODES = {
    "Python": """# pip install PyJWT
import os, time, jwt

now = int(time.time())
token = jwt.encode(
    {"sub": str(customer.id), "name": customer.name, "email": customer.email,
     "aud": "{KEY}", "iat": now, "exp": now + 600},
    os.environ["ALVAST_CHAT_SECRET"], algorithm="HS256",
)""",
    "PHP": """// composer require firebase/php-jwt
use Firebase\\JWT\\JWT;

$token = JWT::encode([
    'sub' => (string) $customer->id, 'name' => $customer->name, 'email' => $customer->email,
    'aud' => '{KEY}', 'iat' => time(), 'exp' => time() + 600,
], getenv('ALVAST_CHAT_SECRET'), 'HS256');""",
    "Node": """// npm install jsonwebtoken
const jwt = require("jsonwebtoken");

const token = jwt.sign(
  { name: customer.name, email: customer.email },
  process.env.ALVAST_CHAT_SECRET,
  { subject: String(customer.id), audience: "{KEY}", expiresIn: 600 },
);""",
}
