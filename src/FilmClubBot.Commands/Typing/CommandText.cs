namespace FilmClubBot.Commands.Typing;
/// <summary>placeholder</summary>
public static class CommandText
{
    /// <summary>q</summary>
    public static string Quote(string v) => v;
}
