using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Mail.Sending;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Mail.Doctoring;

/// <summary>Checks that the mail server can be reached, encrypts, and accepts the login. It sends nothing.</summary>
internal sealed class MailExamination(SmtpSender sender, IOptions<MailOptions> options) : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => "Mail";

    /// <inheritdoc/>
    public Platform? ExaminedPlatform => Platform.Mail;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (!settings.IsOn)
            return [new(FindingLevel.Ok, say["doctor.mail.off"])];
        try
        {
            var (isEncrypted, isLoggedIn) = await sender.Examine(cancellationToken);
            return
            [
                new(FindingLevel.Ok, say[isLoggedIn ? "doctor.mail.loggedin" : "doctor.mail.reached", ("server", settings.Server!), ("port", settings.PortInUse.ToString(System.Globalization.CultureInfo.InvariantCulture))]),
                .. isEncrypted ? Array.Empty<Finding>() : [new(FindingLevel.Warning, say["doctor.mail.plain"], say["doctor.mail.plainfix"])],
            ];
        }
        catch (DelayedException failure)
        {
            return [new(FindingLevel.Problem, failure.Message, say["doctor.mail.fix"])];
        }
    }
}
