using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Access;

/// <summary>The names of the roles in the browser chat.</summary>
internal static class RoleWords
{
    public static string Of(Permission role, Phrases say) => say[role == Permission.Moderator ? "member.roles.moderator" : "member.roles.member"];
}
