using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Worker.Settings;

namespace FilmClubBot.Worker.Verbs;

/// <summary>The language of what verbs print: the society's.</summary>
internal static class OperatorLanguage
{
    /// <summary>The texts.</summary>
    public static Phrases Of(IServiceProvider services) => Of(services, services.GetRequiredService<Locales>());

    /// <summary>The texts without the names of themes, which need the file that the settings name: <c>doctor</c> runs with wrong settings too.</summary>
    public static Phrases WithoutThemes(IServiceProvider services) => Of(services, Locales.Load(SettingsExtensions.LocalesFolder));

    private static Phrases Of(IServiceProvider services, Locales locales) => locales.For(services.GetRequiredService<IConfiguration>()["Club:Locale"]);
}
