using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Model;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>
/// Writes calls as the short texts that a platform's buttons carry. A call that is too long is replaced by a key, and must be
/// saved (<see cref="ISavedCalls"/>) before the button is sent.
/// </summary>
/// <param name="maxLength">Most UTF-16 units, at least <see cref="KeyLength"/>.</param>
public sealed class CallTokens(int maxLength)
{
    /// <summary>The length of a key.</summary>
    public const int KeyLength = 23;

    private const char KeyMark = '#';
    private readonly Dictionary<string, CommandCall> _toSave = new(StringComparer.Ordinal);

    /// <summary>The calls that were too long, by key.</summary>
    public IReadOnlyDictionary<string, CommandCall> ToSave => _toSave;

    /// <summary>The text for a call: as it is typed, without the slash, or a key.</summary>
    public string Of(CommandCall call)
    {
        var text = call.Text[1..];
        if (text.Length <= maxLength)
            return text;
        var key = KeyMark + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
        _toSave[key] = call;
        return key;
    }

    /// <summary>The call that a text of <see cref="Of"/> represents; null when it is unknown or expired.</summary>
    public static async Task<CommandCall?> Read(string token, CommandCatalog catalog, ISavedCalls saved, CancellationToken cancellationToken) =>
        token.StartsWith(KeyMark)
            ? await saved.Find(token, cancellationToken)
            : CommandText.Parse("/" + token, catalog) is ParsedText.Call call ? call.Value : null;
}

/// <summary>Stores calls that are too long for a platform's button, for as long as the button may be pressed.</summary>
public interface ISavedCalls
{
    /// <summary>Saves calls immediately, outside the unit of work; saving an existing key renews its retention period.</summary>
    Task Save(IReadOnlyDictionary<string, CommandCall> calls, CancellationToken cancellationToken);

    /// <summary>The call of that key; null when there is none.</summary>
    Task<CommandCall?> Find(string key, CancellationToken cancellationToken);
}
