using System.Diagnostics.CodeAnalysis;

namespace FilmClubBot.Commands.Reviews;

/// <summary>An absolute http or https address, as the value of an option.</summary>
public sealed record WebLink : IParsable<WebLink>
{
    /// <summary>The longest address that is stored, in UTF-16 units: what browsers agree to accept.</summary>
    public const int MaxLength = 2000;

    private WebLink(Uri uri) => Uri = uri;

    /// <summary>The address.</summary>
    public Uri Uri { get; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">The text is no absolute http or https address.</exception>
    public static WebLink Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var link) ? link : throw new FormatException("A link starts with http:// or https://.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out WebLink result)
    {
        var valid = s is { Length: <= MaxLength } && Uri.TryCreate(s, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        result = valid ? new WebLink(new Uri(s!)) : null;
        return valid;
    }

    /// <summary>The address as text.</summary>
    public override string ToString() => Uri.AbsoluteUri;
}
