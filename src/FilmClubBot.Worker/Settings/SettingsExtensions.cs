using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Mail;
using FilmClubBot.ModelReading.Settings;
using FilmClubBot.OnDiscord;
using FilmClubBot.OnSlack;
using FilmClubBot.OnWeb;
using FilmClubBot.Storage;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.TimeZones;

namespace FilmClubBot.Worker.Settings;

/// <summary>Reads the settings and checks them before anything starts.</summary>
internal static class SettingsExtensions
{
    /// <summary>The prefix of this program's environment variables: <c>FILMCLUB__Club__Name</c>.</summary>
    public const string EnvironmentPrefix = "FILMCLUB__";

    /// <summary>The folder of the program's data files: languages, themes, sample reviews.</summary>
    public static string ConfigFolder { get; } = Path.Combine(AppContext.BaseDirectory, "config");

    /// <summary>The folder of the languages.</summary>
    public static string LocalesFolder { get; } = Path.Combine(ConfigFolder, "locales");

    /// <summary>Adds every source of settings and every section, each validated when the program starts.</summary>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddUserSecrets(typeof(SettingsExtensions).Assembly, optional: true);
        builder.Configuration.Sources.Add(new SecretFiles(SecretFiles.UsualFolders));
        builder.Configuration.AddEnvironmentVariables(EnvironmentPrefix);
        builder.Services.AddSingleton(new SettingsSources(builder.Configuration));
        builder.Services.AddSingleton<SettingsValidator>().AddSingleton<IStartupValidator>(services => services.GetRequiredService<SettingsValidator>());
        builder.AddSection<ClubSettings>("Club");
        builder.AddSection<HostingOptions>("Hosting");
        builder.AddSection<ReviewSettings>("Reviews");
        builder.AddSection<FilmSettings>("Films");
        builder.AddSection<ReadingSettings>("Reading");
        builder.AddSection<ScreeningSettings>("Screenings");
        builder.AddSection<CommentSettings>("Comments");
        builder.AddSection<PrivacySettings>("Privacy");
        builder.AddSection<WebhookSettings>("Webhooks");
        builder.AddSection<StorageOptions>("Storage");
        builder.AddSection<WebOptions>("Web");
        builder.AddSection<ShutdownSettings>("Shutdown");
        builder.AddSection<TelemetrySettings>("Telemetry");
        builder.AddSection<AiOptions>("Ai");
        builder.AddSection<DiscordOptions>("Discord");
        builder.AddSection<SlackOptions>("Slack");
        builder.AddSection<MailOptions>("Mail");
        builder.Services.AddSingleton<IValidateOptions<ClubSettings>, ClubSettingsCheck>();
        builder.Services.AddSingleton<IValidateOptions<HostingOptions>, HostingOptions.Check>();
        builder.Services.AddSingleton<IValidateOptions<ReviewSettings>, ReviewSettingsCheck>();
        builder.Services.AddSingleton<IValidateOptions<ReadingSettings>>(new ReadingSettings.Check(ReadingSettings.HasModel));
        builder.Services.AddSingleton<IValidateOptions<FilmSettings>, FilmFactSettings.Check>();
        builder.Services.AddSingleton<IValidateOptions<ScreeningSettings>, ScreeningSettings.Check>();
        builder.Services.AddSingleton<IValidateOptions<MailOptions>, MailAddressCheck>();
        builder.Services.AddSingleton<IValidateOptions<TelemetrySettings>, TelemetrySettings.Check>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<ScreeningSettings>>().Value.ToPolicy());
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<CommentSettings>>().Value.ToPolicy());
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<ShutdownSettings>>((host, shutdown) => host.ShutdownTimeout = shutdown.Value.Timeout);
        builder.Services.AddSingleton(SettingsPolicy.Of);
        builder.Services.AddSingleton<IClock>(SystemClock.Instance);
        builder.Services.AddSingleton(services =>
        {
            var club = services.GetRequiredService<IOptions<ClubSettings>>().Value;
            return new Club(ClubId.OfSettings, club.Name, DateTimeZoneProviders.Tzdb[club.TimeZone], club.Locale);
        });
    }

    /// <summary>Whether <see cref="ReadingSettings.Meaning"/> is on; for services that are only registered then.</summary>
    public static bool IsMeaningOn(this IConfiguration configuration) => configuration.Valid<ReadingSettings>("Reading").Meaning;

    /// <summary>A section for use before the services exist, with the defaults in the place of what cannot be read.</summary>
    public static T Valid<T>(this IConfiguration configuration, string name)
        where T : class, new() => SettingsSection<T>.Read(configuration, name);

    /// <summary>Adds the settings file of a folder; it wins over that of the program's folder, and the environment wins over both.</summary>
    public static void AddSettingsFile(this WebApplicationBuilder builder, string folder)
    {
        var sources = builder.Configuration.Sources;
        var last = sources.OfType<JsonConfigurationSource>().Last();
        sources.Insert(sources.IndexOf(last) + 1, new JsonConfigurationSource { Path = "appsettings.json", Optional = true, FileProvider = new PhysicalFileProvider(folder) });
    }

    private static void AddSection<T>(this WebApplicationBuilder builder, string name)
        where T : class, new()
    {
        builder.Services.AddSingleton<ISettingsSection>(services => ActivatorUtilities.CreateInstance<SettingsSection<T>>(services, name));
        // Problems of single keys are reported by the validator. Here they must not keep doctor from what it can check.
        builder.Services.AddSingleton<IOptionsFactory<T>>(services => ActivatorUtilities.CreateInstance<SettingsFactory<T>>(services, name));
    }

    private sealed class SettingsFactory<T>(string section, IConfiguration configuration, IEnumerable<IConfigureOptions<T>> configurations, IEnumerable<IValidateOptions<T>> checks)
        : OptionsFactory<T>(configurations, [], checks)
        where T : class, new()
    {
        protected override T CreateInstance(string name) => SettingsSection<T>.Read(configuration, section);
    }

    // It needs no other section: a problem there would be reported in the place of all others.
    private sealed class ClubSettingsCheck : IValidateOptions<ClubSettings>
    {
        public ValidateOptionsResult Validate(string? name, ClubSettings options)
        {
            List<string> problems = [];
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.TimeZone) is null)
                problems.Add($"Club:TimeZone is \"{options.TimeZone}\", which the time-zone database does not know; write it as {Near(options.TimeZone) ?? "Europe/London or America/New_York"}.");
            string[] locales = [.. Directory.EnumerateDirectories(LocalesFolder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
            if (!locales.Contains(options.Locale, StringComparer.Ordinal))
                problems.Add($"Club:Locale is \"{options.Locale}\"; there is {string.Join(", ", locales)}.");
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }

    // "Berlin" and "europe/berlin" are Europe/Berlin, and Windows has names of its own.
    private static string? Near(string zone)
    {
        var wanted = zone.Trim().Replace(' ', '_');
        return TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(zone.Trim(), out var id) ? id
            : TzdbDateTimeZoneSource.Default.CanonicalIdMap.Keys.Order(StringComparer.Ordinal)
                .FirstOrDefault(known => known.Equals(wanted, StringComparison.OrdinalIgnoreCase) || known.EndsWith("/" + wanted, StringComparison.OrdinalIgnoreCase));
    }

    private sealed class ReviewSettingsCheck : IValidateOptions<ReviewSettings>
    {
        public ValidateOptionsResult Validate(string? name, ReviewSettings options)
        {
            List<string> problems = [];
            if (options.Folder is { } folder && !Directory.Exists(folder))
                problems.Add($"Reviews:Folder is \"{folder}\", and there is no such folder; {(folder.StartsWith('~') ? "write the whole path, since only a shell replaces the ~" : "create it or correct the path")}.");
            if (options.Themes is { } themes && !File.Exists(themes))
                problems.Add($"Reviews:Themes is \"{themes}\", and there is no such file; copy config/themes.json there or correct the path.");
            for (var at = 0; at < options.Feeds.Count; at++)
            {
                var feed = options.Feeds[at];
                if (!Uri.TryCreate(feed.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                    problems.Add($"Reviews:Feeds:{at}:Url is \"{feed.Url}\"; write the whole address of a feed, as https://films.example/feed/.");
                if (feed.Interval is { } interval && (interval < TimeSpan.FromSeconds(5) || interval > TimeSpan.FromDays(1)))
                    problems.Add($"Reviews:Feeds:{at}:Interval is {interval}; it lies between 00:00:05 and 1.00:00:00.");
            }

            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }
}
