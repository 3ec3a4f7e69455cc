namespace FilmClubBot.Commands.Framework.Model;

/// <summary>
/// Whether the caller is asked before a command is carried out. The question's texts are those of the command's form (<c>form.title</c>,
/// <c>form.send</c>, <c>form.close</c>), which therefore asks the same; sending the form, like pressing the question's button, confirms.
/// </summary>
public enum Confirmation
{
    /// <summary>It is carried out as it is typed.</summary>
    None,

    /// <summary>The question shows what the reply would be.</summary>
    WithReply,

    /// <summary>The question shows the command alone, because its reply must not be known beforehand, such as the result of a ballot.</summary>
    WithoutReply,
}
