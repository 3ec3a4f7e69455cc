using System.Text;
using NSec.Cryptography;

namespace FilmClubBot.Testing.Discord.Interactions;

/// <summary>Signs as Discord does: Ed25519 over the timestamp and the body.</summary>
internal sealed class InteractionSigner : IDisposable
{
    private static readonly SignatureAlgorithm Algorithm = SignatureAlgorithm.Ed25519;
    private readonly Key _key = Key.Create(Algorithm);

    /// <summary>What the bot is set up with, 64 hexadecimal digits.</summary>
    public string PublicKey => Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    public string Sign(string timestamp, string body) => Convert.ToHexStringLower(Algorithm.Sign(_key, Encoding.UTF8.GetBytes(timestamp + body)));

    public void Dispose() => _key.Dispose();
}
