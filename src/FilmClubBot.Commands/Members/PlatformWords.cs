using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Members;

/// <summary>The display names of the platforms.</summary>
internal static class PlatformWords
{
    public static string Of(Platform platform, Phrases say) => platform switch
    {
        Platform.Discord => "Discord",
        Platform.Slack => "Slack",
        Platform.Mail => say["platforms.mail"],
        Platform.Web => say["platforms.web"],
        _ => say["platforms.commandline"],
    };
}
