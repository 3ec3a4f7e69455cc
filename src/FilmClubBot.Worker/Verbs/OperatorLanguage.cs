using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Worker.Verbs;

/// <summary>The language of what verbs print: the society's.</summary>
internal static class OperatorLanguage
{
    /// <summary>The texts. Reads the setting itself, because <c>doctor</c> also runs when other settings of the society are wrong.</summary>
    public static Phrases Of(IServiceProvider services) =>
        services.GetRequiredService<Locales>().For(services.GetRequiredService<IConfiguration>()["Club:Locale"]);
}
