using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>Suggests values of an option while it is typed, and resolves a text to a value.</summary>
/// <typeparam name="T">An <c>ISuggestions&lt;TValue&gt;</c> of the option's type.</typeparam>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SuggestAttribute<T> : SuggestAttribute
    where T : class
{
    /// <summary>Suggests by this class.</summary>
    public SuggestAttribute() : base(typeof(T))
    {
    }
}

/// <summary>The untyped base of <see cref="SuggestAttribute{T}"/>.</summary>
public abstract class SuggestAttribute : Attribute
{
    private protected SuggestAttribute(Type source) => Source = source;

    /// <summary>The suggesting class.</summary>
    public Type Source { get; }
}

/// <summary>Sets the maximum length of a text option, in UTF-16 units, and whether a form asks for it in several lines.</summary>
/// <param name="maxLength">Most units.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TextAttribute(int maxLength) : Attribute
{
    /// <summary>The default maximum.</summary>
    public const int DefaultMaxLength = 200;

    /// <summary>Most units.</summary>
    public int MaxLength { get; } = maxLength;

    /// <summary>Whether a form asks it in several lines.</summary>
    public bool IsParagraph { get; init; }

    /// <summary>Whether it is a list, such as "A" &gt; "B": its quotation marks are left to the command.</summary>
    public bool IsList { get; init; }
}

/// <summary>
/// Marks an option that needs a higher permission than its command: a caller without it can neither set the option nor complete it, and
/// is not shown it.
/// </summary>
/// <param name="permission">Who may set it.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class NeedsAttribute(Permission permission) : Attribute
{
    /// <summary>Who may set it.</summary>
    public Permission Permission { get; } = permission;
}

/// <summary>Marks an option that only a card's buttons set: no form asks it, no completion offers it, no platform lists it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromButtonAttribute : Attribute;

/// <summary>
/// Marks the option that a chat message's text fills: platforms offer the command on a message ("Save as quote"), and open its
/// form with the text in this field. An option of a file is filled with the message's file, and the command runs. The entry's name is in the locale as <c>message</c>, next to the command's description.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromMessageAttribute : Attribute;

/// <summary>
/// Marks the option that a chosen member fills: Discord offers the command in a member's menu, and runs it with a mention of the member as
/// the value. The entry's name is in the locale as <c>onmember</c>, next to the command's description.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromMemberAttribute : Attribute;
