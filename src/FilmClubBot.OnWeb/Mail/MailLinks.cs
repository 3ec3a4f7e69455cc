using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Mail;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace FilmClubBot.OnWeb.Mail;

/// <summary>Addresses in mails: encrypted and signed with the keys of cookies, so that nothing about them is stored.</summary>
internal sealed class MailLinks(IDataProtectionProvider protection, SiteAddress site, Club club, IClock clock) : IMailLinks
{
    /// <summary>The folder of the addresses.</summary>
    public const string Path = "mail";

    // The longest address that the program issues is a third of it.
    private const int LongestToken = 4096;

    private readonly IDataProtector _protector = protection.CreateProtector("FilmClubBot.Mail");

    /// <inheritdoc/>
    public Uri? Accept(ClubId club, string account, Instant invitedAt) =>
        Issue(new(club.Value, account) { InvitedAt = invitedAt.ToUnixTimeSeconds() });

    /// <inheritdoc/>
    public Uri? Unsubscribe(ClubId club, string account) => Issue(new(club.Value, account));

    /// <inheritdoc/>
    public Uri? Run(ClubId club, string account, MailPress press) => site.At(PathOf(club, account, press));

    /// <summary>The path of <see cref="Run"/>, for the buttons of a page.</summary>
    public string PathOf(ClubId club, string account, MailPress press) =>
        PathOf(new(club.Value, account) { Press = press, Expires = (clock.GetCurrentInstant() + IMailLinks.Lifetime).ToUnixTimeSeconds() });

    /// <summary>What an address is for; null where it is not the program's own, is of another club, or has expired.</summary>
    /// <param name="token">The last part of the address.</param>
    public MailToken? Read(string token)
    {
        if (token.Length > LongestToken)
            return null;
        try
        {
            var read = MailToken.Read(_protector.Unprotect(WebEncoders.Base64UrlDecode(token)));
            return read.Club != club.Id.Value || (read.Expires is { } expires && clock.GetCurrentInstant().ToUnixTimeSeconds() >= expires) ? null : read;
        }
        // Only the program's own tokens can be decrypted; those are well-formed.
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private Uri? Issue(MailToken token) => site.At(PathOf(token));

    /// <summary>The path of an address.</summary>
    public string PathOf(MailToken token) => $"{Path}/{WebEncoders.Base64UrlEncode(_protector.Protect(token.Write()))}";
}

/// <summary>What an address in a mail is for: a press, the acceptance of an invitation, or, with neither, the end of mail.</summary>
/// <param name="Club">The club.</param>
/// <param name="Account">The account of the mailbox.</param>
internal sealed record MailToken(int Club, string Account)
{
    // Short names and no nulls: the whole is a part of an address.
    private static readonly JsonSerializerOptions _options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The command that is run.</summary>
    public MailPress? Press { get; init; }

    /// <summary>The invitation that is accepted, by its Unix time.</summary>
    public long? InvitedAt { get; init; }

    /// <summary>The Unix time from which it is not valid; null for never.</summary>
    public long? Expires { get; init; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MailToken Read(ReadOnlySpan<byte> json)
    {
        var form = JsonSerializer.Deserialize<Form>(json, _options)!;
        return new(form.Club, form.Account)
        {
            InvitedAt = form.InvitedAt,
            Expires = form.Expires,
            Press = form.Command is null ? null : new(new CommandCall(form.Command, form.Values ?? []), form.Label ?? "", form.About ?? "") { Options = form.Options ?? [] },
        };
    }

    /// <summary>The token as JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(
        new Form(
            Club, Account, InvitedAt, Expires, Press?.Call.Command, Press?.Call.Options.ToDictionary(), Press?.Label, Press?.About,
            Press is { Options.Count: > 0 } press ? [.. press.Options] : null),
        _options);

    private sealed record Form(
        [property: JsonPropertyName("c")] int Club,
        [property: JsonPropertyName("a")] string Account,
        [property: JsonPropertyName("i")] long? InvitedAt,
        [property: JsonPropertyName("e")] long? Expires,
        [property: JsonPropertyName("r")] string? Command,
        [property: JsonPropertyName("v")] Dictionary<string, string>? Values,
        [property: JsonPropertyName("l")] string? Label,
        [property: JsonPropertyName("t")] string? About,
        [property: JsonPropertyName("o")] List<string>? Options);
}
