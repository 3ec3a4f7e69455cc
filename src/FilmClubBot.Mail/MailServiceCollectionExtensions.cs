using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Mail.Doctoring;
using FilmClubBot.Mail.Sending;
using FilmClubBot.Mail.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Mail;

/// <summary>Registers mail.</summary>
public static class MailServiceCollectionExtensions
{
    /// <summary>Adds the sending of mail and the validation of <see cref="MailOptions"/>. The section <c>Mail</c>, the commands, the ports and the <c>Club</c> are registered elsewhere.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        services.AddSingleton<SmtpSender>();
        services.AddSingleton<SendLimit>();
        services.AddSingleton<MailWriter>();
        services.AddSingleton<IMessenger, MailMessenger>();
        services.AddSingleton<IDoctorCheck, MailExamination>();
        return services;
    }
}
