using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace FilmClubBot.Domain.Members;

/// <summary>
/// An e-mail address, as the Internet's mail servers accept it without an extension: ASCII before the <c>@</c>, without quotation marks and
/// comments; a domain with a dot, in ASCII form. It contains nothing that could end a header.
/// </summary>
public sealed partial record MailAddress : IParsable<MailAddress>
{
    /// <summary>Longest address: RFC 5321, 4.5.3.1.3.</summary>
    public const int MaxLength = 254;

    private const int AccountLength = 32;

    private MailAddress(string text) => Text = text;

    /// <summary>The address.</summary>
    public string Text { get; }

    /// <summary>
    /// The id of the address's account: a hash, from which the address is not read in logs, keys and notices. Addresses that differ in case alone have
    /// the same one.
    /// </summary>
    public string Account => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("filmclub mail " + Text.ToLowerInvariant())))[..AccountLength];

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">The text is not an address.</exception>
    public static MailAddress Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var address) ? address : throw new FormatException("A mail address is written ada@example.org.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out MailAddress result)
    {
        result = null;
        if (s?.Trim() is not { Length: > 0 and <= MaxLength } text || text.LastIndexOf('@') is not (> 0 and var at) || InAscii(text[(at + 1)..]) is not { } domain)
            return false;
        var address = $"{text[..at]}@{domain}";
        if (address.Length > MaxLength || !Pattern.IsMatch(address) || address.Contains("..", StringComparison.Ordinal))
            return false;
        result = new(address);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string? InAscii(string domain)
    {
        try
        {
            return new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-](?:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,62}[A-Za-z0-9!#$%&'*+/=?^_`{|}~-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
