package frontdoor.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/// Writing that runs from right to left, and letters that join, as ICU knows them.
final class RightToLeft {

    private RightToLeft() {}

    /// Finds the runs of a paragraph that go one way.
    static final class Splitter implements BidiSplitter {

        private final Bidi bidi = new Bidi();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            bidi.setPara(paragraph, direction == RTL ? Bidi.RTL : Bidi.LTR, null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            var run = bidi.getVisualRun(index);
            return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return Bidi.getBaseDirection(paragraph) == Bidi.RTL ? RTL : LTR;
        }
    }

    /// Puts a run into the order in which it is drawn.
    static final class Reorderer implements BidiReorderer {

        private static final ArabicShaping SHAPE = new ArabicShaping(ArabicShaping.LETTERS_SHAPE);
        private static final ArabicShaping UNSHAPE = new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE);

        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
        }

        @Override
        public String shapeText(String text) {
            return shaped(SHAPE, text);
        }

        @Override
        public String deshapeText(String text) {
            return shaped(UNSHAPE, text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        private static String shaped(ArabicShaping how, String text) {
            try {
                return how.shape(text);
            } catch (ArabicShapingException unshaped) {
                return text;
            }
        }
    }
}
