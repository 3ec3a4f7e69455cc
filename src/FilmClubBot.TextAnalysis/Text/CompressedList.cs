using System.IO.Compression;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>A large list that is embedded compressed, by the project file.</summary>
internal static class CompressedList
{
    /// <summary>Reads a list.</summary>
    /// <param name="name">The name of its file, without its ending.</param>
    public static byte[] Read(string name)
    {
        using var archive = new ZipArchive(typeof(CompressedList).Assembly.GetManifestResourceStream($"{name}.zip")!);
        var list = archive.Entries[0];
        var bytes = new byte[list.Length];
        using var content = list.Open();
        content.ReadExactly(bytes);
        return bytes;
    }
}
