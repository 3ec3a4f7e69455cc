namespace FilmClubBot.Domain.Ballots.PrefLib;

/// <summary>The header keys that PrefLib's specification defines.</summary>
internal static class PrefLibKeys
{
    public const string FileName = "FILE NAME";
    public const string Title = "TITLE";
    public const string Description = "DESCRIPTION";
    public const string DataType = "DATA TYPE";
    public const string ModificationType = "MODIFICATION TYPE";
    public const string RelatesTo = "RELATES TO";
    public const string RelatedFiles = "RELATED FILES";
    public const string PublicationDate = "PUBLICATION DATE";
    public const string ModificationDate = "MODIFICATION DATE";
    public const string Alternatives = "NUMBER ALTERNATIVES";
    public const string Voters = "NUMBER VOTERS";
    public const string UniqueOrders = "NUMBER UNIQUE ORDERS";
    public const string UniquePreferences = "NUMBER UNIQUE PREFERENCES";
    public const string Categories = "NUMBER CATEGORIES";
    public const string CategoryName = "CATEGORY NAME";
    public const string AlternativeName = "ALTERNATIVE NAME";

    public static readonly string[] ModificationTypes = ["original", "induced", "imbued", "synthetic"];

    /// <summary>The number of different votes; its name depends on the file's type.</summary>
    public static string Unique(PrefLibType type) => type == PrefLibType.Cat ? UniquePreferences : UniqueOrders;

    /// <summary>A type as the file states it.</summary>
    public static string Text(PrefLibType type) => type switch
    {
        PrefLibType.Soc => "soc",
        PrefLibType.Soi => "soi",
        PrefLibType.Toc => "toc",
        PrefLibType.Toi => "toi",
        _ => "cat",
    };
}
