using FilmClubBot.Mail;
using FilmClubBot.OnWeb;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Settings;

/// <summary>Checks that links in mails can have an address: a mail is not read on the bot's own machine.</summary>
internal sealed class MailAddressCheck(IConfiguration configuration) : IValidateOptions<MailOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MailOptions options) =>
        options.IsOn && string.IsNullOrWhiteSpace(configuration.Valid<WebOptions>("Web").PublicUrl)
            ? ValidateOptionsResult.Fail("Mail:Server is set and Web:PublicUrl is not; mails contain links, so set Web:PublicUrl to the address under which members reach the bot, such as https://club.example.")
            : ValidateOptionsResult.Success;
}
