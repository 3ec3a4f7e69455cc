using FilmClubBot.Commands.OwnData;
using FilmClubBot.Mail;
using FilmClubBot.ModelReading.Settings;
using FilmClubBot.OnDiscord;
using FilmClubBot.OnSlack;
using FilmClubBot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Worker.Settings;

/// <summary>Makes the <see cref="DataPolicy"/> from the settings that are in effect.</summary>
internal static class SettingsPolicy
{
    public static DataPolicy Of(IServiceProvider services)
    {
        var privacy = services.GetRequiredService<IOptions<PrivacySettings>>().Value;
        var backups = services.GetRequiredService<IOptions<StorageOptions>>().Value.Backups;
        var model = services.GetRequiredService<IOptions<AiOptions>>().Value;
        return new()
        {
            Operator = Text(privacy.Operator),
            Contact = Text(privacy.Contact),
            // The oldest copy is replaced when one more is due.
            BackupsFor = backups.Folder is { Length: > 0 } ? Duration.FromTimeSpan(backups.Every) * backups.Keep : null,
            Retention = privacy.Retention.ToRetention(),
            UsesDiscord = services.GetRequiredService<IOptions<DiscordOptions>>().Value.IsOn,
            UsesSlack = services.GetRequiredService<IOptions<SlackOptions>>().Value.IsOn,
            MailServer = Text(services.GetRequiredService<IOptions<MailOptions>>().Value.Server),
            FilmSites = services.GetRequiredService<IOptions<FilmSettings>>().Value.Facts.Sources,
            Model = model.Provider == AiProvider.None ? null : $"{model.Model} ({model.Address?.Host})",
        };
    }

    private static string? Text(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();
}
